/**
 * Whose records are of one person, by rules and by probability: features, comparison, blocking, model, clustering, put together here.
 */
package org.mesinfos.linkage;
