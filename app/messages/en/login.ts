import type { login as source } from '../nb/login'

export const login = {
  'login.title': 'Log in',
  'login.lead': 'Choose how to log in. You can read everything without logging in.',
  'login.organisation': 'For an organisation',
  'login.organisation.text':
    'You log in with BankID or another electronic ID in Ansattporten, and choose the organisation you are responding for. You must have been given the right to do so in Altinn.',
  'login.private': 'As a private person',
  'login.private.text': 'You log in with BankID or another electronic ID in ID-porten, and respond on your own behalf only.',
  'login.staff': 'As an employee of the Norwegian Directorate of Health',
  'login.staff.text': 'You log in with your work account. This is for case officers and administrators.',
  'login.after': 'Afterwards you come back here. You are logged out after 30 minutes without activity, and after two hours at the latest.',
  'login.silent.title': 'The login service does not answer',
  'login.silent': 'We cannot reach {service} right now. Nothing has been saved or changed. Try again in a few minutes.',
  'login.service.organisation': 'Ansattporten',
  'login.service.private': 'ID-porten',
  'login.service.staff': 'the login for employees',
  'login.too-low.title': 'You must log in at a higher security level',
  'login.too-low': 'The login you used is not secure enough here. Log in again, and choose for instance BankID.',
  'login.no-role.title': 'You have not been given access yet',
  'login.no-role':
    'You were logged in, but your account has no role in Innspill. Ask whoever manages access where you work for the role of case officer or administrator.',
  'login.wrong-tenant.title': 'The account does not belong here',
  'login.wrong-tenant':
    'The account you used is from another organisation. Log in with your work account at the Norwegian Directorate of Health.',
  'login.another-way': 'Log in another way',
  'name.title': 'What is your name?',
  'name.text':
    'The login does not tell us your name. It is used to show who wrote and sent the response, to colleagues who write together with you, and to whoever runs the consultation. We only ask this once.',
  'name.label': 'First name and last name',
  'name.save': 'Save and continue',
  'name.wrong': 'Write your name, in at most {limit} characters and without web addresses.',
  'acting.title': 'Whom are you responding for?',
  'acting.lead': 'Choose whom you are writing for now. You can switch at any time at the top of the page.',
  'acting.number': 'Organisation number {number}',
  'acting.through.altinn': 'Authorised in Altinn',
  'acting.through.colleague': 'Invited by a colleague',
  'acting.current': 'You are responding for this one now',
  'acting.yourself': 'Myself, as a private person',
  'acting.yourself.text': 'The response will be yours alone.',
  'acting.nobody.title': 'You cannot respond for any organisation yet',
  'acting.nobody':
    'Ansattporten found no organisation that you can respond for here. Usually the reason is that you have not been given an authorisation in Altinn that covers this consultation. Ask whoever gives authorisations where you work for one of the access packages for health, and log in again when you have it. It may take a few minutes before a new authorisation takes effect.',
  'acting.nobody.packages': 'About the access packages, and who can give them',
  'acting.nobody.or': 'You can also respond on your own behalf.',
  'acting.gone': 'You can no longer choose this organisation. Choose one of those listed here, or log in again.',
} as const satisfies Record<keyof typeof source, string>
