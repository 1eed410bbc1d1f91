/**
 * Clinical documents of HL7 (CDA release 2: C-CDA, C32, CCD, and others of that form): the patient and what was
 * observed.
 */
package org.mesinfos.connectors.standard.cda;
