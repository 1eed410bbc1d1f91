/**
 * The inbox: lists the deliveries in it, checks that each is complete, identifies deliveries, and opens their files.
 */
@NullMarked
package org.mesinfos.pipelines.deliveries;

import org.jspecify.annotations.NullMarked;
