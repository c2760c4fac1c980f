package dev.partnerkit.bench.client;

/** What a caller has to do. */
record Task(int threads, int size, int calls, long millis) {

    static Task of(String line) {
        String[] words = line.split(" ", -1);
        return new Task(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]));
    }

    String line() {
        return threads + " " + size + " " + calls + " " + millis;
    }
}
