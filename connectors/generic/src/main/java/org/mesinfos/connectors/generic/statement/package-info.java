/**
 * Account statements in PDF of banks that nobody described: the table of movements, its columns, signs, years, balances
 * and account are found out from the words of the pages and their places.
 *
 * <p>What is printed decides as far as it can; where several readings are left, the one under which the opening balance
 * and the movements lead to the closing balance, or each balance to the next, is taken.
 */
package org.mesinfos.connectors.generic.statement;
