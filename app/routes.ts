import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents: every address, in the order a visitor meets them. Who gets in where stands in access/policy.ts. */
export default [
  index('routes/front.tsx'),
  route('horinger/:slug', 'routes/consultations/overview.tsx'),
  route('horinger/:slug/utkast', 'routes/consultations/draft.tsx'),
  route('horinger/:slug/utkast/utskrift', 'routes/consultations/draft-print.tsx'),
  route('horinger/:slug/rad/:code', 'routes/consultations/item.tsx', { id: 'recommendation' }),
  route('horinger/:slug/krav/:code', 'routes/consultations/item.tsx', { id: 'requirement' }),
  route('horinger/:slug/horingsinstanser', 'routes/consultations/consultees.tsx'),

  route('horinger/:slug/svar', 'routes/answer/start.tsx'),
  route('horinger/:slug/svar/hele-utkastet', 'routes/answer/whole.tsx'),
  route('horinger/:slug/svar/kapittel/:chapter', 'routes/answer/chapter.tsx'),
  route('horinger/:slug/svar/lagring', 'routes/answer/save.ts'),
  route('horinger/:slug/svar/oversikt', 'routes/answer/overview.tsx'),
  route('horinger/:slug/svar/innsending', 'routes/answer/submission.ts'),
  route('horinger/:slug/svar/kvittering', 'routes/answer/receipt.tsx'),
  route('horinger/:slug/svar/nedlasting/:file', 'routes/answer/download.ts'),
  route('horinger/:slug/svar/min-tilgang', 'routes/my-access/page.tsx'),
  route('horinger/:slug/svar/min-tilgang/sporring', 'routes/my-access/ask-again.ts'),

  route('saksbehandling', 'routes/review/front.tsx'),
  route('saksbehandling/:slug', 'routes/review/responses.tsx'),
  route('saksbehandling/:slug/svar/:receipt', 'routes/review/response.tsx'),
  route('saksbehandling/:slug/punkter', 'routes/review/items.tsx'),
  route('saksbehandling/:slug/punkter/:code', 'routes/review/item.tsx'),
  route('saksbehandling/:slug/horingsinstanser', 'routes/review/consultees.tsx'),
  route('saksbehandling/:slug/organisasjonsnumre', 'routes/review/organisation-numbers.tsx'),
  route('saksbehandling/:slug/organisasjonsnumre/oppdatering', 'routes/review/follow-register.ts'),
  route('saksbehandling/:slug/eksport/svar.xlsx', 'routes/review/responses-xlsx.ts'),
  route('saksbehandling/:slug/eksport/svar.csv', 'routes/review/responses-csv.ts'),

  route('logg-inn', 'routes/account/login.ts'),
  route('logg-inn/tilbake', 'routes/account/callback.tsx'),
  route('logg-ut', 'routes/account/logout.tsx'),
  route('okt', 'routes/account/session.ts'),
  route('valg', 'routes/account/preferences.ts'),
  route('personvern', 'routes/about/privacy.tsx'),
  route('tilgangspakker', 'routes/access-packages/catalogue.tsx'),
  route('tilgjengelighet', 'routes/about/accessibility.tsx'),

  route('api/v1/horinger', 'routes/api/consultations.ts'),
  route('api/v1/horinger/:slug', 'routes/api/consultation.ts'),
  route('api/v1/horinger/:slug/utkast', 'routes/api/draft.ts'),
  route('api/v1/horinger/:slug/horingsinstanser', 'routes/api/consultees.ts'),
  route('api/v1/tilgangspakker', 'routes/api/access-packages.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),
  route('api/*', 'routes/api/not-found.ts'),

  route('demonstrasjon', 'routes/demo/overview.tsx'),
  route('demonstrasjon/klokke', 'routes/demo/clock.ts'),
  route('demonstrasjon/ny', 'routes/demo/reset.ts'),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
