import { altinnResourceType, resourceUrn } from '#app/domain/authorization-details'
import type { Language } from '#app/domain/language'
import type { IssuerSettings, RepresentationRequest } from './issuer-settings'

/** What is asked of the issuer, besides what keeps the answer bound to the question. */
export function requestParameters(settings: IssuerSettings, language: Language): Record<string, string> {
  const { scope, acr, prompt, sendsLanguage, representation } = settings
  return {
    scope,
    response_type: 'code',
    ...(acr ? { acr_values: acr } : {}),
    ...(prompt ? { prompt } : {}),
    ...(sendsLanguage ? { ui_locales: language } : {}),
    ...(representation ? { authorization_details: JSON.stringify([detailOf(representation)]) } : {}),
  }
}

function detailOf({ resource, organisationForm, actions, actionsForm, allowsSeveral, isRequired }: RepresentationRequest) {
  return {
    type: altinnResourceType,
    resource: resourceUrn(resource),
    ...(actions.length > 0 ? { actions: actionsForm === 'array' ? actions : actions.join(',') } : {}),
    ...(organisationForm ? { organizationform: organisationForm } : {}),
    ...(allowsSeveral ? { allow_multiple_organizations: true } : {}),
    representation_is_required: isRequired,
  }
}
