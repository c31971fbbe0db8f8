import { visitEveryPage } from './every-page'

// The Norwegian forms have the longest words and are looked at on every screen; English between the two.
visitEveryPage('en', ['visitor', 'writer', 'case-officer'], [{ width: 768, dark: false }])
