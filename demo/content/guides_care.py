"""Career guides of the demo board: nursing."""

from demo.content.shapes import DemoFamily

FAMILIES: tuple[DemoFamily, ...] = (
    DemoFamily(
        name="Nursing",
        isco_code="2221",
        soc_code="29-1141.00",
        guide="""\
# Nursing

Nurses are with patients when everybody else has left the room. They observe, give treatment, explain it, \
and notice first when something changes. They work in hospitals, clinics, nursing homes, schools and \
companies, and increasingly in studies and for makers of devices.

A Nursing Assistant supports a Staff Nurse with washing, meals, moving and measuring. No degree is needed, \
and for many it is the test of whether the profession is for them.

A Staff Nurse reports to a Senior Staff Nurse. Staff nurses plan the care of their patients, give medicines, \
and speak with families and physicians. After a few years most choose a field: intensive care, theatre, \
oncology, children, or a life outside the ward.

A Senior Staff Nurse reports to the Ward Manager. They lead a shift, take the most difficult patients and \
teach beginners. The Ward Manager reports to the Director of Nursing, who speaks for all nurses in the \
management of the hospital, and answers for staff, quality and money of a ward.

Shifts, weight and sorrow are part of it, and nobody should pretend otherwise. So is the rest: few \
professions are needed everywhere, at every age, and thanked so honestly.
""",
        profile="""\
Position: Staff Nurse
Department: Nursing Services
Titles:
- Nursing Assistant
- Staff Nurse
- Senior Staff Nurse

Nursing Assistant: helps patients with what they cannot do alone, and reports what changes.
Staff Nurse: plans and gives nursing care, and answers for it.
Senior Staff Nurse: leads a shift and teaches others.

Overview:
The team gives care that is safe and kind, day and night, and keeps records that colleagues can rely on.

Care:
- Helps patients to wash, eat and move
- Measures vital signs and reports changes at once
- Keeps the room clean and safe
- Plans care with the patient and records it (only Staff Nurse, Senior Staff Nurse)
- Gives medicines and infusions as prescribed (only Staff Nurse, Senior Staff Nurse)

Working together:
- Hands over at the end of a shift, completely and briefly
- Explains treatment to patients and families (only Staff Nurse, Senior Staff Nurse)
- Accompanies ward rounds (only Staff Nurse, Senior Staff Nurse)

Leading a shift (only Senior Staff Nurse):
- Divides the work of a shift by need and skill
- Teaches students and new colleagues at the bedside
- Leads the response to emergencies until the physician comes

Required:
- Registration with the nursing board for nurses
- Willingness to work in shifts
- Patience and respect

Preferred:
- A course in basic life support
""",
    ),
)
