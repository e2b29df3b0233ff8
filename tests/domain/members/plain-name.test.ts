import { describe, expect, test } from 'vitest'
import { hasRank, plainName } from '#domain/members/plain-name.ts'

describe('rank in a name', () => {
  test.each<[string, string]>([
    ['Dr Anjali Menon', 'Anjali Menon'],
    ['dr. Anjali Menon', 'Anjali Menon'],
    ['Dr.Anjali Menon', 'Anjali Menon'],
    ['Prof Dr Anjali Menon', 'Anjali Menon'],
    ['Professor Anjali Menon, FRCP', 'Anjali Menon'],
    ['Sir Tom Whitlock', 'Tom Whitlock'],
    ['Cllr Helen Osei', 'Helen Osei'],
    ['Councillor Helen Osei', 'Helen Osei'],
    ['Nurse Lucy', 'Lucy'],
    ['Tom Whitlock (Consultant)', 'Tom Whitlock'],
    ['Tom Whitlock – Manager', 'Tom Whitlock'],
    ['Tom Whitlock, band 7', 'Tom Whitlock'],
    ['Tom Whitlock Band 8a', 'Tom Whitlock'],
    ['Helen Osei, Head of Finance', 'Helen Osei'],
    ['Kwame Boateng MBE', 'Kwame Boateng'],
    ['Kwame Boateng, PhD, OBE', 'Kwame Boateng'],
    ['Sarah ST3', 'Sarah'],
    ['Yr Athro Siân Rhys', 'Siân Rhys'],
    ['Y Cynghorydd Siân Rhys', 'Siân Rhys'],
    ['Y Parch. Siân Rhys', 'Siân Rhys'],
    ['Syr Tom Rhys', 'Tom Rhys'],
    ['Siân Rhys, Rheolwr', 'Siân Rhys'],
    ['Siân Rhys, Pennaeth Cyllid', 'Siân Rhys'],
    ['Siân Rhys (gradd 7)', 'Siân Rhys'],
    ['Consultant Dr Anjali Menon', 'Anjali Menon'],
    ['Anjali Menon GP', 'Anjali Menon'],
    ['Dr', ''],
    ['Manager', ''],
    ['Consultant, band 9', ''],
  ])('%s: “%s”', (name, plain) => {
    expect(plainName(name)).toBe(plain)
    expect(hasRank(name)).toBe(true)
    expect(plainName(plain)).toBe(plain)
  })

  test.each([
    ...['Dean', 'Dean King', 'Major Lazer', 'John Major', 'Billie Jean King', 'Earl Grey', 'Duke Ellington'],
    ...['Paul Nurse', 'Peter Lord', 'Anita Doctor', 'Malcolm Sargent', 'Desmond Bishop', 'Mike Judge', 'Prince'],
    ...['Andrea Constable', 'Baron Davis', 'Sally Head', 'Jack Ma', 'Ram KC', 'Md Rahman', 'JP Smith', 'Jo Grade'],
    ...[
      'Drew Pritchard',
      'Lady',
      'Sirius Black',
      'Professora',
      'Mr Tom Whitlock',
      'Mrs Okoro',
      'Ms Hon',
      'Theo Dr-Lee',
    ],
    ...['Siân Athrofa', 'Rhys ap Syrig', 'O’Reverend', 'Theodosia Featherstonehaugh-Cholmondeley', 'Anjali', 'А. Б.'],
    ...['Will Band', 'Rev', 'St John Smith', 'Leo St. Clair', 'Guy Manners', 'Meddyg', 'GP Singh', 'Julie Senior'],
  ])('%s is a name as it stands', (name) => {
    expect(plainName(name)).toBe(name)
  })
})
