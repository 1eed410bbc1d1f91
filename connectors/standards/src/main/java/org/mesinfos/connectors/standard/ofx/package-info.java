/**
 * Open Financial Exchange: OFX 1 (SGML), OFX 2 (XML) and Quicken's QFX, as banks, card issuers and brokers write them.
 *
 * <p>Each {@code STMTTRN} and each transaction of a broker becomes one {@link org.mesinfos.records.BankTransaction}, each
 * statement one {@link org.mesinfos.records.BankAccount} with its balances, the positions of a statement one
 * {@link org.mesinfos.records.Contract} with its holdings. Every delivered value that no field holds is in
 * {@code additional} under its element path. Structure is told by the names of elements and not by their nesting, so that
 * neither missing end tags nor wrappers of a bank's own cost a transaction.
 */
package org.mesinfos.connectors.standard.ofx;
