/**
 * Open Financial Exchange: OFX 1 (SGML), OFX 2 (XML) and Quicken's QFX, of banks, card issuers and brokers.
 *
 * <p>Each {@code STMTTRN} and each investment transaction becomes one {@link org.mesinfos.records.BankTransaction},
 * each statement one {@link org.mesinfos.records.BankAccount} with its balances, the positions of a statement one
 * {@link org.mesinfos.records.Contract} with its holdings. Every delivered value without a field is in {@code
 * additional} under its element path. The reader derives the structure from the names of elements and not from their
 * nesting, so that missing end tags and proprietary wrappers do not lose a transaction.
 */
@NullMarked
package org.mesinfos.connectors.standard.ofx;

import org.jspecify.annotations.NullMarked;
