/**
 * Rules shared by all account statement standards: balances that must add up, the natural key of a transaction, and the
 * recognition of amounts, account numbers and currency codes.
 */
@NullMarked
package org.mesinfos.connectors.standard.statement;

import org.jspecify.annotations.NullMarked;
