import type { PolicyRule } from '../../app/domain/altinn-policy'

const text = 'http://www.w3.org/2001/XMLSchema#string'
const subject = 'urn:oasis:names:tc:xacml:1.0:subject-category:access-subject'
const resourceCategory = 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource'
const actionCategory = 'urn:oasis:names:tc:xacml:3.0:attribute-category:action'
const equal = 'urn:oasis:names:tc:xacml:1.0:function:string-equal'
const equalInAnyCase = 'urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case'

/** A policy for Altinn's resource registry: XACML 3.0, one rule per rule of ours, and the level of login every permission asks for. */
export function policyXml(resource: string, rules: readonly PolicyRule[], minimumLevel: number): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17"
  PolicyId="urn:altinn:policyid:${escaped(resource)}" Version="1.0"
  RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides">
  <xacml:Target/>
${rules.map((rule, i) => ruleXml(resource, rule, i + 1)).join('\n')}
  <xacml:ObligationExpressions>
    <xacml:ObligationExpression FulfillOn="Permit" ObligationId="urn:altinn:obligation:authenticationLevel1">
      <xacml:AttributeAssignmentExpression AttributeId="urn:altinn:obligation-assignment:1" Category="urn:altinn:minimum-authenticationlevel">
        <xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">${minimumLevel}</xacml:AttributeValue>
      </xacml:AttributeAssignmentExpression>
    </xacml:ObligationExpression>
  </xacml:ObligationExpressions>
</xacml:Policy>
`
}

/** Whoever has one of the packages or roles, on this resource, for one of the acts. */
function ruleXml(resource: string, { acts, packages, roles }: PolicyRule, number: number): string {
  const subjects = [
    ...packages.map((code) => matchXml(equalInAnyCase, code, 'urn:altinn:accesspackage', subject)),
    ...roles.map((code) => matchXml(equalInAnyCase, code, 'urn:altinn:rolecode', subject)),
  ]
  const actions = acts.map((act) => matchXml(equal, act, 'urn:oasis:names:tc:xacml:1.0:action:action-id', actionCategory))
  return `  <xacml:Rule RuleId="urn:altinn:resource:${escaped(resource)}:ruleid:${number}" Effect="Permit">
    <xacml:Target>
${[subjects, [matchXml(equal, resource, 'urn:altinn:resource', resourceCategory)], actions].map(anyOfXml).join('\n')}
    </xacml:Target>
  </xacml:Rule>`
}

function anyOfXml(matches: readonly string[]): string {
  return `      <xacml:AnyOf>
${matches.map((match) => `        <xacml:AllOf>${match}</xacml:AllOf>`).join('\n')}
      </xacml:AnyOf>`
}

function matchXml(matchId: string, value: string, attribute: string, category: string): string {
  return `<xacml:Match MatchId="${matchId}">
          <xacml:AttributeValue DataType="${text}">${escaped(value)}</xacml:AttributeValue>
          <xacml:AttributeDesignator AttributeId="${attribute}" Category="${category}" DataType="${text}" MustBePresent="false"/>
        </xacml:Match>`
}

function escaped(value: string): string {
  return value.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
