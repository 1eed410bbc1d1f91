/** Banks by the bank codes of IBANs, and amounts converted to the person's currency. */
package org.mesinfos.pipelines.enrich.money;
