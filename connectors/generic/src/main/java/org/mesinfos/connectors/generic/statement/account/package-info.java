/**
 * Account and currency of the transactions: numbers, titles and cards. {@code CurrentAccount} states which account the next
 * lines belong to.
 */
@NullMarked
package org.mesinfos.connectors.generic.statement.account;

import org.jspecify.annotations.NullMarked;
