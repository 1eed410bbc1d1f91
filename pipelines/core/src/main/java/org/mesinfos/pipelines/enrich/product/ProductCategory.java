package org.mesinfos.pipelines.enrich.product;

/**
 * The category of an article.
 *
 * @param key stable name, such as {@code dairy_eggs}
 * @param coicop code of the Classification of Individual Consumption According to Purpose, 2018
 */
record ProductCategory(String key, String coicop) {}
