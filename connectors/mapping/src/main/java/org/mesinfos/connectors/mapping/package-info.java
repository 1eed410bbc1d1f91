/**
 * The mapping language: connectors declared in YAML, their validation, and the plans they are compiled to.
 *
 * <p>A {@link org.mesinfos.connectors.mapping.RowFormat} presents rows of a physical format to a mapping. The mapping
 * turns each row into canonical records, independently of the format. Formats are discovered by
 * {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * connector: a-bank/transactions
 * version: 1
 * title: Account transactions of A Bank
 * format: csv
 * record: BankTransaction
 * subject: {kind: account, from: Account}
 * key: {natural: [booking_date, amount, label]}
 * fields:
 *   booking_date: {column: Date, format: dd/MM/yyyy}
 *   amount: Amount
 *   label: Text
 * }</pre>
 */
@NullMarked
package org.mesinfos.connectors.mapping;

import org.jspecify.annotations.NullMarked;
