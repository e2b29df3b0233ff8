/**
 * What says rank in a name, in English and Welsh. Data: a group of another place adds its own words here. Words that
 * are also names (Dean, King, Major, Earl, Bishop …) are left out: nobody is asked to change a name of their own.
 */

/** Before a name: “Dr Anjali Menon”. After one they may be a surname: Paul Nurse, Peter Lord. */
export const BEFORE_A_NAME: readonly string[] = [
  ...['dr', 'doctor', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'baroness', 'rev', 'revd', 'reverend'],
  ...['cllr', 'councillor', 'nurse', 'matron', 'hon', 'rt hon'],
  ...[
    'athro',
    'yr athro',
    'syr',
    'y fonesig',
    'arglwydd',
    'yr arglwydd',
    'parch',
    'parchedig',
    'y parch',
    'y parchedig',
  ],
  ...['cyng', 'y cyng', 'cynghorydd', 'y cynghorydd', 'nyrs', 'y doctor', 'y dr', 'metron'],
]

/** Anywhere: these are nobody’s name. */
export const ANYWHERE: readonly string[] = [
  ...['professor', 'consultant', 'manager', 'director', 'commissioner', 'councillor', 'registrar', 'chief executive'],
  ...['athro', 'ymgynghorydd', 'rheolwr', 'rheolwraig', 'cyfarwyddwr', 'cyfarwyddwraig', 'comisiynydd', 'cynghorydd'],
  ...['prif weithredwr', 'prif weithredwraig', 'meddyg teulu'],
]

/** With all that follows: “Head of Finance”. */
export const WITH_THE_REST: readonly string[] = ['head of', 'director of', 'manager of', 'pennaeth', 'cyfarwyddwr']

/**
 * As they are written, at the end of a name: “Anjali Menon MBE”. Not MA, BA or KC, which are surnames too; and not before
 * one, where they are initials (“GP Singh”).
 */
export const AFTER_A_NAME: readonly string[] = [
  ...['MBE', 'OBE', 'CBE', 'KBE', 'DBE', 'BEM', 'PhD', 'DPhil', 'BSc', 'MSc', 'MBA', 'MD', 'MBBS', 'MBChB', 'MP', 'JP'],
  ...['GP', 'CEO', 'FRCP', 'FRCS', 'FRCN', 'FRCGP', 'MRCP', 'MRCGP', 'RGN', 'RMN'],
]

/** “Band 7”, “band 8a”, “grade 3”, “gradd 3”, “ST3”. */
export const GRADES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:band|grade|gradd)\s*\d{1,2}[a-d]?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:ST|CT|FY)[1-9](?![\p{L}\p{N}])/gu,
]
