package org.mesinfos.pipelines.enrich.product;

/**
 * What an article is.
 *
 * @param key stable name, such as {@code dairy_eggs}
 * @param coicop code of the Classification of Individual Consumption According to Purpose, 2018
 */
record Product(String key, String coicop) {}
