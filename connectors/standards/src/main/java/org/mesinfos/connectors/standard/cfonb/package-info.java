/**
 * Account statements of French banks in records of 120 characters, specified by the CFONB (also known as AFB120): old
 * balance (01), transactions (04, <i>mouvement</i>) with their complements (05), new balance (07).
 *
 * <p>A transaction with its complements becomes one {@link org.mesinfos.records.BankTransaction}; the two balances
 * become one {@link org.mesinfos.records.BankAccount}. Values without a field are in {@code additional} under their
 * record code and position, such as {@code 04.89-89}, or under their qualifier, such as {@code 05.LEM}.
 */
@NullMarked
package org.mesinfos.connectors.standard.cfonb;

import org.jspecify.annotations.NullMarked;
