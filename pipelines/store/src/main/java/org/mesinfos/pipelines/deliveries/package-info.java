/**
 * The inbox: lists the deliveries in it, checks that each is complete, identifies deliveries, and opens their files.
 */
package org.mesinfos.pipelines.deliveries;
