/**
 * Account statements of Spanish banks in records of 80 characters, as the AEB describes them in its Cuaderno 43: account and
 * initial balance (11), movements (22) with their concepts (23) and their amount in another currency (24), final balance
 * (33), end of the file (88).
 *
 * <p>A movement with its concepts becomes one {@link org.mesinfos.records.BankTransaction}; the two balances become one
 * {@link org.mesinfos.records.BankAccount}. What no field holds is in {@code additional} under its record and place, such
 * as {@code 22.23-24}.
 */
package org.mesinfos.connectors.standard.norma43;
