/**
 * Account messages of ISO 20022 that banks send to their customers: camt.052, camt.053 and camt.054 in every version, with
 * any namespace or none.
 *
 * <p>An entry becomes one {@link org.mesinfos.records.BankTransaction}, a batch whose details add up to it one for each
 * detail; each statement becomes one {@link org.mesinfos.records.BankAccount} with its balances. Every delivered value
 * that no field holds is in {@code additional} under its element path.
 */
package org.mesinfos.connectors.standard.camt;
