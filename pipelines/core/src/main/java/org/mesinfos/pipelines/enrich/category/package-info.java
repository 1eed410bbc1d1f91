/**
 * What a movement on an account was about: the merchant's name as it reads without what banks write around it, the brand,
 * and a category by rules in a fixed order. What no rule tells stays without a category.
 */
package org.mesinfos.pipelines.enrich.category;
