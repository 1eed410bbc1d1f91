/** Signs of amounts that balances do not prove: codes, words, totals, charges of cards, and orders of securities. */
@NullMarked
package org.mesinfos.connectors.generic.table.sign;

import org.jspecify.annotations.NullMarked;
