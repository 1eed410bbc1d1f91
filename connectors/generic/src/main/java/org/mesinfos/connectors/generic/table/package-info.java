/**
 * Generic reader for tables of bank transactions in undescribed formats. It generates hypotheses about the layout, tests
 * them, and writes the best one as a mapping. Its packages follow the steps, each uses only those before it:
 *
 * <ol>
 *   <li>{@code vocabulary} and {@code value}: names of columns, and formats of values.
 *   <li>{@code sample}: each delimiter and header of the file gives a {@code SampledTable}.
 *   <li>{@code role} and {@code date}: roles of columns, the column of booking dates, the order of day and month.
 *   <li>{@code layout}: a {@code TransactionTableLayout} has the roles of the columns, the formats of dates and numbers, and
 *       the signs; {@code RunningBalanceCheck} proves or refutes it.
 *   <li>{@code balance} and {@code sign}: further checks of amounts and signs. {@code SumsOfRows} and {@code BalanceGaps}
 *       refute a reading.
 *   <li>{@code inference}: {@code NamedColumnInference} assigns roles by the names of columns, {@code
 *       UnnamedColumnInference} by their values.
 *   <li>{@code proof}: the proof or the evidence of each required fact, see {@link
 *       org.mesinfos.connectors.generic.acceptance}.
 *   <li>{@code hypothesis}: a {@code TransactionTableHypothesis} is one complete reading of a table.
 *   <li>{@code mapping}: {@code TransactionMappingWriter} writes the hypothesis as a mapping.
 * </ol>
 */
@NullMarked
package org.mesinfos.connectors.generic.table;

import org.jspecify.annotations.NullMarked;
