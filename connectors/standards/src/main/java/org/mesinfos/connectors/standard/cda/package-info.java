/** Clinical documents of HL7 (CDA release 2: C-CDA, C32, CCD and similar): the patient and the observations. */
@NullMarked
package org.mesinfos.connectors.standard.cda;

import org.jspecify.annotations.NullMarked;
