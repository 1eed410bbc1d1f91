/**
 * Generic reader of payslips in PDF: finds values by their captions, reads the lines of pay, and checks that the
 * amounts add up.
 */
@NullMarked
package org.mesinfos.connectors.generic.payslip;

import org.jspecify.annotations.NullMarked;
