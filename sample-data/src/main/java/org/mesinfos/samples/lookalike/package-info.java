/**
 * People who are easily taken for each other, and what several organisations write down about them: families, spouses,
 * twins, fathers and sons of one name, who share addresses, telephones and accounts; and the slips of whoever typed it.
 */
package org.mesinfos.samples.lookalike;
