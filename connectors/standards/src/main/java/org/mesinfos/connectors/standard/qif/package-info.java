/**
 * Quicken Interchange Format: registers of bank, cash, card, investment and other accounts.
 *
 * <p>Each record of a register becomes one {@link org.mesinfos.records.BankTransaction}, each account of an {@code
 * !Account} section one {@link org.mesinfos.records.BankAccount}. Lists of categories, classes, securities, prices and
 * memorized payees contain no events and are skipped. The format specifies neither the order of day and month nor the
 * decimal mark: both are inferred from the file.
 */
@NullMarked
package org.mesinfos.connectors.standard.qif;

import org.jspecify.annotations.NullMarked;
