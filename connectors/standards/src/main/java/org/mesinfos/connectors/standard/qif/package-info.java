/**
 * Quicken Interchange Format: registers of bank, cash, card, investment and other accounts.
 *
 * <p>Each record of a register becomes one {@link org.mesinfos.records.BankTransaction}, each account that is described one
 * {@link org.mesinfos.records.BankAccount}. Lists of categories, classes, securities, prices and memorized payees tell of
 * no event and are passed over. The format fixes neither the order of day and month nor the decimal mark: both are
 * concluded from the file.
 */
package org.mesinfos.connectors.standard.qif;
