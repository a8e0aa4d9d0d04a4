const VAN_DE_OPDRACHT = 'r.betaling = o.betaling AND r.end_to_end_id = o.end_to_end_id';
const LAATSTE = 'ORDER BY r.gemeld_op DESC, r.bankbericht DESC, r.volgnummer DESC LIMIT 1';
const VOP = "('RCVC', 'RVMC', 'RVNM', 'RVNA')";

/**
 * Joins to an order (betaalopdracht as o) what the bank told of it in its reports, the last first: `s` its status, `v` the check
 * of name and account, and `w` the rejection that was booked. Each is absent when there is none.
 */
export const MET_BANKSTATUS = `
    LEFT JOIN LATERAL (SELECT r.status, r.reden, r.bank_toelichting FROM statusregel r WHERE ${VAN_DE_OPDRACHT} AND r.status NOT IN ${VOP} ${LAATSTE}) s ON true
    LEFT JOIN LATERAL (SELECT r.status, r.bank_toelichting FROM statusregel r WHERE ${VAN_DE_OPDRACHT} AND r.status IN ${VOP} ${LAATSTE}) v ON true
    LEFT JOIN LATERAL (SELECT r.status, r.reden FROM statusregel r WHERE ${VAN_DE_OPDRACHT} AND r.verwerking = 'afgewezen' ${LAATSTE}) w ON true`;
