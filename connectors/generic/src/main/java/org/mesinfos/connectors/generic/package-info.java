/**
 * Generic reader for tables of bank transactions in undescribed formats. It generates hypotheses about the layout, tests
 * them, and writes the best one as a mapping.
 *
 * <ul>
 *   <li>Hypothesis: {@code TransactionTableHypothesis} is one complete reading of a table. Its {@code
 *       TransactionTableLayout} has the roles of the columns, the formats of dates and numbers, and the signs.
 *   <li>Generator: each delimiter and header of the file gives a {@code SampledTable}. {@code NamedColumnInference}
 *       assigns roles by the names of columns, {@code UnnamedColumnInference} by their values; {@code DateOrder}, {@code
 *       SignInference} and {@code DebitCreditCodes} propose the rest.
 *   <li>Checks: {@code RunningBalanceCheck}, {@code PrintedBalances} and {@code TableDirections} prove amounts and signs,
 *       {@code DateOrder} and {@code BookingDates} dates. {@code SumsOfRows} and {@code BalanceGaps} refute a reading.
 *   <li>Acceptance: {@code TableAmountAcceptance} and {@code TableDateAcceptance} state the proof or the evidence of each
 *       required fact, see {@link org.mesinfos.connectors.generic.acceptance}.
 *   <li>Result: {@code TransactionMappingWriter} writes the hypothesis as a mapping, with which the file is read.
 * </ul>
 *
 * <p>Names of columns and words of rows are data: {@code transaction-columns.txt}, {@code direction-words.txt} and {@code
 * date-formats.txt}.
 */
@NullMarked
package org.mesinfos.connectors.generic;

import org.jspecify.annotations.NullMarked;
