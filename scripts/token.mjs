// Prints a token of a running development service, so that it can be put straight into a command:
//   curl -H "Authorization: Bearer $(npm run -s token -- --rol auditor)" http://127.0.0.1:3000/v1/stromen
import { parseArgs } from 'node:util';

const HULP = `Geeft een token voor een testgebruiker van een draaiende kassier in ontwikkelstand.

  npm run -s token -- --rol regio-aanvrager --regio AM18

  --rol         rol van de testgebruiker; mag vaker
  --regio       arbeidsmarktregio, verplicht bij regio-aanvrager
  --gebruiker   andere persoon met dezelfde rol (het tweede paar ogen)
  --organisatie andere organisatie
  --url         adres van de service (standaard http://127.0.0.1 met de poort uit PORT, anders 3000)
  --help        deze tekst

Rollen: szw-budgethouder, szw-financien, regio-aanvrager, kassier-medewerker, kassier-fiatteur, auditor
`;

function stop(melding) {
  process.stderr.write(`${melding}\n`);
  process.exit(1);
}

function leesOpties() {
  try {
    return parseArgs({
      options: {
        rol: { type: 'string', multiple: true }, regio: { type: 'string' }, gebruiker: { type: 'string' },
        organisatie: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (fout) {
    // Node says it in English; what is wrong stands between quotes.
    const woord = /'([^']+)'/.exec(fout.message)?.[1].replace(/^-\w, /, '') ?? '';
    const melding = fout.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? `De optie ${woord.split(' ')[0]} ${fout.message.includes('does not take') ? 'heeft geen waarde' : 'heeft een waarde nodig'}.` : `"${woord}" is geen optie van deze opdracht.`;
    return stop(`${melding}\n\n${HULP}`);
  }
}

async function vraagToken(adres, vraag) {
  try {
    return await fetch(adres, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(vraag) });
  } catch {
    return stop(`De kassier is niet bereikbaar op ${new URL(adres).origin}. Start hem met: npm start (of geef een ander adres met --url).`);
  }
}

const opties = leesOpties();
if (opties.help) {
  process.stdout.write(HULP);
  process.exit(0);
}
if (!opties.rol) stop(`Geef een rol met --rol.\n\n${HULP}`);
const basis = opties.url ?? `http://127.0.0.1:${process.env.PORT || 3000}`;
if (!URL.canParse(basis)) stop(`"${basis}" is geen adres. Schrijf het als http://127.0.0.1:3000.`);

const { rol: rollen, regio, gebruiker, organisatie } = opties;
const antwoord = await vraagToken(`${basis.replace(/\/+$/, '')}/dev/token`, { rollen, regio, gebruiker, organisatie });
const inhoud = await antwoord.json().catch(() => ({}));
if (antwoord.status === 404) stop(`De service op ${basis} heeft geen ontwikkeluitgever: hij gebruikt een echte uitgever (OIDC_ISSUER). Vraag daar een token aan.`);
if (!antwoord.ok || typeof inhoud.access_token !== 'string') {
  const fouten = (inhoud.fouten ?? []).map((fout) => `- ${fout.pointer ?? ''} ${fout.melding}`);
  stop([inhoud.detail ?? `De service antwoordde met status ${antwoord.status}. Is dit wel een kassier?`, ...fouten].join('\n'));
}
process.stdout.write(`${inhoud.access_token}\n`);
