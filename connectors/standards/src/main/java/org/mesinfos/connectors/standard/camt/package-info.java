/**
 * Bank-to-customer account messages of ISO 20022: camt.052, camt.053 and camt.054 in every version, with any namespace
 * or none.
 *
 * <p>An entry becomes one {@link org.mesinfos.records.BankTransaction}; a batch entry whose details add up to its
 * amount becomes one for each detail. Each statement becomes one {@link org.mesinfos.records.BankAccount} with its
 * balances. Every delivered value without a field is in {@code additional} under its element path.
 */
@NullMarked
package org.mesinfos.connectors.standard.camt;

import org.jspecify.annotations.NullMarked;
