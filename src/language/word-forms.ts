/** Forms of one word that the stemmer parts, one word a line: irregular verbs and plurals of English. A form of two verbs stands with one. */
export const IRREGULAR = `
arise arose arisen
become became
begin began begun
bind bound
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen choice
come came
deal dealt
do does did done
draw drew drawn
drive drove driven
fall fell fallen
feel felt
find found
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go goes went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
leave left leaver
lend lent
lose lost loss
make made
mean meant
meet met
overwrite overwrote overwritten
pay paid
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
show shown
speak spoke spoken
spend spent
stand stood
steal stole stolen theft
stick stuck
take took taken
teach taught
tell told
think thought
throw threw thrown
undergo undergoes underwent undergone
understand understood
undertake undertook undertaken
withdraw withdrew withdrawn
withhold withheld
write wrote written
person people
man men
woman women
child children
criterion criteria
index indices
matrix matrices
appendix appendices
analyze analyse analysis analyses
basis bases
crisis crises
hypothesis hypotheses
`;

/** A verb and the noun of it that the stemmer parts, one word a line. */
export const NOUNS_OF_VERBS = `
absorb absorption
acquire acquisition
admit admission
collude collusion
comply compliance compliant
decide decision
deliver delivery
depart departure
describe description
destroy destruction
detain detention
discover discovery
divide division
exclude exclusion
explain explanation
expose exposure
fail failure
include inclusion
intrude intrusion
invade invasion
know knowledge
maintain maintenance
move movement
omit omission
organize organizational
permit permission
prescribe prescription
produce producer
prove proof
receive receipt
recover recovery
redact redaction
resolve resolution
retain retention
revoke revocation
subscribe subscription
submit submission
suspend suspension
transmit transmission
treat treatment
try trial
`;

/** Words that the stemmer takes for forms of another one, with all their own forms, one word a line. The first is the root: no stem of another word. */
export const APART = `
accountability accountable
accountant accountants
activity activities
applicant applicants
application applications
authors author
authority authorities
availability
building buildings
consultant consultants
consumer consumers
container containers
continuity
controller controllers
customs custom
designate designates designated designating designation
directive directives
emergency emergencies
executive executives
finding findings
importance important importantly
information
integrity
interns intern
international internationally
meeting meetings
objective objectives
officer officers
periodic periodically
personal personally
production productions
programmer programmers
provider providers
removable
researcher researchers
response responses
reviewer reviewers
security
setting settings
several
subscriber subscribers
transition transitions transitioned transitioning
utility utilities
`;

/** British spellings with the American ones; those in -ise and -yse follow a rule. */
export const SPELLINGS = `
armour armor
artefact artifact
behaviour behavior
catalogue catalog
centre center
colour color
cheque check
defence defense
dialogue dialog
endeavour endeavor
enrol enroll
favour favor
fibre fiber
fulfil fulfill
grey gray
harbour harbor
honour honor
instalment installment
judgement judgment
acknowledgement acknowledgment
labour labor
licence license
litre liter
metre meter
neighbour neighbor
offence offense
practise practice
programme program
programmed programmed
programming programming
rigour rigor
sceptic skeptic
theatre theater
vapour vapor
`;
