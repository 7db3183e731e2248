import Button from '@mui/material/Button'
import { Component, type ErrorInfo, type ReactNode } from 'react'

import styles from './ErrorBoundary.module.css'

export interface ErrorBoundaryProps {
  /** What it stands around, as the person knows it: “The inspector”, “Cordon”. */
  readonly area: string
  readonly children: ReactNode
  /** Given by the outermost boundary: hands the drawing out as a file. */
  readonly onSaveDrawing?: () => void
  readonly onError?: (error: unknown, info: ErrorInfo) => void
  /** A new value (the selected element, the tab) shows the children again. */
  readonly resetKey?: unknown
}

interface ErrorBoundaryState {
  readonly failure: { readonly message: string } | undefined
}

/** Keeps a crash inside one panel; the outermost one offers the drawing as a file before anything else. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: { message: error instanceof Error ? error.message : String(error) } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info)
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.failure && previous.resetKey !== this.props.resetKey) this.retry()
  }

  private readonly retry = () => this.setState({ failure: undefined })

  override render() {
    const { area, children, onSaveDrawing } = this.props
    const { failure } = this.state
    if (!failure) return children
    return (
      <div role="alert" className={styles['failure']}>
        <p className={styles['title']}>{area} stopped working.</p>
        <p className={styles['text']}>
          {onSaveDrawing
            ? 'Your drawing is still here. Save it as a file first, then try again or reload the page.'
            : 'The rest goes on and your drawing is safe. This is a mistake in Cordon, not in the drawing.'}
        </p>
        <pre className={styles['message']}>{failure.message}</pre>
        <div className={styles['actions']}>
          {onSaveDrawing && (
            <Button variant="contained" onClick={onSaveDrawing}>
              Save the drawing as a file
            </Button>
          )}
          <Button onClick={this.retry}>Try again</Button>
          {onSaveDrawing && <Button onClick={() => globalThis.location.reload()}>Reload the page</Button>}
        </div>
      </div>
    )
  }
}
