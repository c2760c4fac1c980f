package dev.partnerkit.mock.seed.crowd;

import java.util.Arrays;

/** Many lists of rising numbers in one array. Their lengths must be known before they are filled. */
final class Lists {

    private final int[] starts;
    private final int[] ends;
    private final int[] items;

    /** Lists that will be so long, still empty. */
    Lists(int[] lengths) {
        starts = new int[lengths.length];
        int total = 0;
        for (int i = 0; i < lengths.length; i++) {
            starts[i] = total;
            total += lengths[i];
        }
        ends = starts.clone();
        items = new int[total];
    }

    void add(int list, int item) {
        items[ends[list]++] = item;
    }

    int size(int list) {
        return ends[list] - starts[list];
    }

    /** How long a list will be once it is filled. */
    int room(int list) {
        return (list + 1 < starts.length ? starts[list + 1] : items.length) - starts[list];
    }

    int get(int list, int position) {
        return items[starts[list] + position];
    }

    /** Where in its list an item stands. */
    int position(int list, int item) {
        return Arrays.binarySearch(items, starts[list], ends[list], item) - starts[list];
    }

    /** Where in the array a list begins. */
    int start(int list) {
        return starts[list];
    }

    int[] items() {
        return items;
    }
}
