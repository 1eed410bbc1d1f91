/**
 * What account statements have in common whatever standard they are written in: balances that must add up, the key of a
 * movement, and how account numbers and currencies are told from other text.
 */
package org.mesinfos.connectors.standard.statement;
