package ru.nastavnik.matching.assignment;

import java.util.Arrays;

/** Mentors waiting to be settled, the nearest first: a binary heap that lets a waiting mentor come nearer. */
final class MentorQueue {

    private static final int ABSENT = -1;

    private final LexVectors distances;
    private final int[] heap;
    private final int[] position;
    private int size;

    /** @param distances read whenever mentors are compared */
    MentorQueue(int mentors, LexVectors distances) {
        this.distances = distances;
        this.heap = new int[mentors];
        this.position = new int[mentors];
        Arrays.fill(position, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int nearest() {
        return heap[0];
    }

    /** Puts the mentor in, or moves it forward after its distance went down. */
    void offer(int v) {
        if (position[v] == ABSENT) {
            place(v, size++);
        }
        rise(position[v]);
    }

    int takeNearest() {
        int nearest = heap[0];
        position[nearest] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            place(last, 0);
            sink();
        }
        return nearest;
    }

    void clear() {
        while (size > 0) {
            position[heap[--size]] = ABSENT;
        }
    }

    private void rise(int from) {
        int at = from;
        int v = heap[at];
        while (at > 0 && distances.less(v, distances, heap[(at - 1) / 2])) {
            place(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        place(v, at);
    }

    private void sink() {
        int at = 0;
        int v = heap[at];
        for (int child = nearerChild(at); child < size; child = nearerChild(at)) {
            if (!distances.less(heap[child], distances, v)) {
                break;
            }
            place(heap[child], at);
            at = child;
        }
        place(v, at);
    }

    private int nearerChild(int at) {
        int left = 2 * at + 1;
        boolean rightIsNearer = left + 1 < size && distances.less(heap[left + 1], distances, heap[left]);
        return rightIsNearer ? left + 1 : left;
    }

    private void place(int v, int at) {
        heap[at] = v;
        position[v] = at;
    }
}
