/**
 * Account statements of Belgian banks in records of 128 characters, the coded statement of account (CODA) of Febelfin,
 * version 2: header (0), old balance (1), transactions (21, 22, 23) with information (31, 32, 33), new balance (8), free
 * communications (4), trailer (9).
 *
 * <p>A transaction becomes one {@link org.mesinfos.records.BankTransaction}, with its details; the two balances become one
 * {@link org.mesinfos.records.BankAccount}. Values without a field are in {@code additional} under their record code
 * and position, such as {@code 21.54-61}.
 */
@NullMarked
package org.mesinfos.connectors.standard.coda;

import org.jspecify.annotations.NullMarked;
