/**
 * Categorisation of transactions: the merchant's name without the words that banks add, the brand, and a category by
 * rules in a fixed order. A transaction that no rule matches has no category.
 */
@NullMarked
package org.mesinfos.pipelines.enrich.category;

import org.jspecify.annotations.NullMarked;
