/**
 * Account statements of French banks in records of 120 characters, as the CFONB describes them (also known as AFB120): old
 * balance (01), movements (04) with their complements (05), new balance (07).
 *
 * <p>A movement with its complements becomes one {@link org.mesinfos.records.BankTransaction}; the two balances become one
 * {@link org.mesinfos.records.BankAccount}. What no field holds is in {@code additional} under its record and place, such
 * as {@code 04.89-89}, or under its qualifier, such as {@code 05.LEM}.
 */
package org.mesinfos.connectors.standard.cfonb;
