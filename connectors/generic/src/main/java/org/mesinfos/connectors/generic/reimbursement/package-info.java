/**
 * Generic reader of statements of health reimbursements: reads the lines of care below the names of their columns, and checks
 * that they add up to the total paid.
 */
@NullMarked
package org.mesinfos.connectors.generic.reimbursement;

import org.jspecify.annotations.NullMarked;
