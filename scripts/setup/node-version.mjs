// Old syntax only: this file must be understood by the versions it turns away.

/** Node 20.19 and newer, less the few versions in between that cannot require() ES modules as the build tools do. @param {string} version */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** Ends the process with an explanation when Node is too old. @param {string} version */
export function requireNode(version) {
  if (isSupported(version)) return
  const between = Number(version.split('.')[0]) > 20 ? ' (ikke 21.x eller 22.0–22.11)' : ''
  console.error(`Innspill trenger Node 20.19 eller nyere${between}; dette er ${version}.`)
  console.error('Installer en nyere utgave fra https://nodejs.org, eller med «nvm install 22», og prøv igjen.')
  process.exit(1)
}
