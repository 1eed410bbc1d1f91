/**
 * Comparing and clustering people, spread over the workers of a run. What is decided here is decided by
 * {@link org.mesinfos.linkage.Linkage}; these steps only divide its work.
 */
package org.mesinfos.pipelines.transforms.linking;
