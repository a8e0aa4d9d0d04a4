/** The last day of verplichting `v`: the one that was granted, or the later one to which its traject was prolonged. */
export const EINDDATUM = '(SELECT greatest(v.einddatum, max(w.einddatum)) FROM werkfit_verlenging w WHERE w.verplichting = v.id)';
