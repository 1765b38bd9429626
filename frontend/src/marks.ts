/** The markers of the ten slots, drawn about 0,0: a run is never told by its colour alone. */
const MARKS: ReadonlyArray<{ path: string; open?: boolean }> = [
  { path: 'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z' },
  { path: 'M-3.6-3.6h7.2v7.2h-7.2z' },
  { path: 'M0-4.2l4.2 7.2h-8.4z' },
  { path: 'M0-4.6L4.6 0L0 4.6L-4.6 0z' },
  { path: 'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0z', open: true },
  { path: 'M-3.4-3.4L3.4 3.4M3.4-3.4L-3.4 3.4', open: true },
  { path: 'M-4.2 0H4.2M0-4.2V4.2', open: true },
  { path: 'M-3.4-3.4h6.8v6.8h-6.8z', open: true },
  { path: 'M0-4.2l4.2 7.2h-8.4z', open: true },
  { path: 'M0-4.6L4.6 0L0 4.6L-4.6 0z', open: true },
];

/** A slot's marker about 0,0; an open one shows what is behind it. */
export function markPath(slot: number): { path: string; open?: boolean } {
  return MARKS[slot - 1] ?? MARKS[0];
}

export function drawMark(ctx: CanvasRenderingContext2D, slot: number, x: number, y: number, paint: Paint) {
  const mark = markPath(slot);
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(paint.scale, paint.scale);
  ctx.setLineDash([]);
  ctx.lineWidth = 1.8;
  ctx.strokeStyle = paint.colour;
  ctx.fillStyle = mark.open ? paint.ground : paint.colour;
  const path = new Path2D(mark.path);
  ctx.fill(path);
  ctx.stroke(path);
  ctx.restore();
}

export interface Paint {
  colour: string;
  /** What shows through an open marker. */
  ground: string;
  /** Device pixels per CSS pixel. */
  scale: number;
}
