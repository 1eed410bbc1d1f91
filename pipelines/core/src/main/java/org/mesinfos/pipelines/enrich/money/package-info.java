/** Banks by the codes of their accounts, and amounts in the person's own currency. */
package org.mesinfos.pipelines.enrich.money;
