/**
 * Account statements of Spanish banks in records of 80 characters, specified by the AEB in Cuaderno 43: account and
 * initial balance (11), transactions (22, <i>movimiento</i>) with their concepts (23) and their amount in another
 * currency (24), final balance (33), end of file (88).
 *
 * <p>A transaction with its concepts becomes one {@link org.mesinfos.records.BankTransaction}; the two balances become
 * one {@link org.mesinfos.records.BankAccount}. Values without a field are in {@code additional} under their record
 * code and position, such as {@code 22.23-24}.
 */
@NullMarked
package org.mesinfos.connectors.standard.norma43;

import org.jspecify.annotations.NullMarked;
