/** Banks by the bank codes of IBANs, and amounts converted to the person's currency. */
@NullMarked
package org.mesinfos.pipelines.enrich.money;

import org.jspecify.annotations.NullMarked;
