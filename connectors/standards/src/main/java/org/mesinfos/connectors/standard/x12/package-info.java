/**
 * Remittance advice of health insurers in the United States: ASC X12 transaction set 835 (005010X221 and 004010X091).
 */
@NullMarked
package org.mesinfos.connectors.standard.x12;

import org.jspecify.annotations.NullMarked;
